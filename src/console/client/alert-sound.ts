let context: AudioContext | null = null

/** Vibrates where the device can and sounds twice, once the page has been touched. */
export function alertUser(): void {
  // Before the first touch browsers forbid both, and complain.
  if (navigator.userActivation?.hasBeenActive === false) return
  if ('vibrate' in navigator) navigator.vibrate([200, 100, 200])
  try {
    context ??= new AudioContext()
    void context.resume()
    for (const after of [0, 0.25]) beep(context, context.currentTime + after)
  } catch {
    // A device without sound still shows the message.
  }
}

function beep(audio: AudioContext, at: number): void {
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.frequency.value = 880
  loudness.gain.setValueAtTime(0.2, at)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.2)
  tone.connect(loudness).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.2)
}
