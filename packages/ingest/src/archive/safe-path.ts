/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A path from an archive as one that stays below the archive on every system, or undefined where nothing is left.
 *
 * @returns `outside`: the path led out of the archive (`../`, absolute, with a drive)
 */
export function safePath(name: string): { path: string; outside: boolean } | undefined {
  const slashed = name.normalize('NFC').replaceAll('\\', '/');
  const drive = /^[a-z]:\//i.test(slashed);
  const parts = (drive ? slashed.slice(2) : slashed).split('/');
  const outside = drive || slashed.startsWith('/') || parts.includes('..');
  const kept = parts.flatMap((part) => {
    if (part === '..' || part === '.') return [];
    const plain = part
      .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
      .replace(/[. ]+$/, '')
      .trim();
    if (plain === '') return [];
    return [device.test(plain) ? `_${plain}` : plain];
  });
  return kept.length === 0 ? undefined : { path: kept.join('/'), outside };
}
