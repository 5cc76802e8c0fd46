import { useSyncExternalStore } from 'react'
import { PhotoField } from '../parts/photo-field.tsx'
import { useDesk } from './desk.ts'

/** The photo of the next observation: the one element that a form of observations needs for it. */
export function ObservationPhoto() {
  const { photo, locale } = useDesk()
  const held = useSyncExternalStore(photo.subscribe, photo.held)
  return <PhotoField locale={locale} photo={held} onChange={photo.hold} />
}
