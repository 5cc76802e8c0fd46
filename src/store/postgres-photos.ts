import type { PoolClient } from 'pg'
import type { Erasure, PhotoLimits, SentPhoto } from '../drill/photo-store.ts'

/** Keeps a photo in a transaction begun before, and ends it. One photo of a drill at a time, so that the sums are true. */
export async function putPhoto(
  client: PoolClient,
  drill: string,
  { sha256, seat, bytes }: SentPhoto,
  limits: PhotoLimits,
): Promise<'kept' | 'seat-full' | 'drill-full'> {
  await client.query(`select pg_advisory_xact_lock(hashtext('yuyan.photo'), hashtext($1))`, [drill])
  const { rows } = await client.query(
    `select coalesce(sum(length(bytes)), 0) as "all", coalesce(sum(length(bytes)) filter (where seat = $2), 0) as own,
       coalesce(bool_or(seat = $2 and sha256 = $3), false) as there
     from yuyan.photo where drill = $1`,
    [drill, seat, sha256],
  )
  const { own, all, there } = rows[0]
  const fits = Number(own) + bytes.length > limits.seat ? 'seat-full' : 'kept'
  const outcome = fits === 'kept' && Number(all) + bytes.length > limits.drill ? 'drill-full' : fits
  if (outcome === 'kept' && !there)
    await client.query('insert into yuyan.photo (drill, sha256, seat, bytes) values ($1, $2, $3, $4)', [
      ...[drill, sha256, seat],
      bytes,
    ])
  await client.query('commit')
  return there ? 'kept' : outcome
}

/** Erases and notes it in a transaction begun before, and ends it. */
export async function erase(client: PoolClient, drill: string, erased: readonly Erasure[]): Promise<void> {
  for (const { blob, kind, wall, reason } of erased) {
    if (kind === 'photo')
      await client.query('delete from yuyan.photo where drill = $1 and sha256 = $2', [drill, blob])
    else await client.query('delete from yuyan.blob where sha256 = $1', [blob])
    await client.query(
      'insert into yuyan.erasure (drill, blob, kind, wall, reason) values ($1, $2, $3, $4, $5)',
      [drill, blob, kind, wall, reason],
    )
  }
  await client.query('commit')
}
