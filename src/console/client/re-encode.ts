/** Longest side of a photo that is sent: a nameplate can still be read, and a slow line still carries it. */
const longestSide = 1600
const quality = 0.8

/**
 * A picture drawn anew as JPEG, upright and no larger than needed. What its file said of place and time is not drawn.
 * Null: the browser cannot open it.
 */
export async function reEncoded(file: Blob): Promise<Blob | null> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return await drawn(image)
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

function drawn(image: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(1, longestSide / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.resolve(null)
  // What shines through would be black.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((made) => canvas.toBlob(made, 'image/jpeg', quality))
}
