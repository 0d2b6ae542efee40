/** What a phone is called until its owner says otherwise: from what the browser says of itself. */
export function proposedName(userAgent: string, touchPoints: number): string {
  if (/iPhone|iPod/.test(userAgent)) return 'iPhone';
  // An iPad says that it is a Mac, which has no touch.
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'iPad';
  if (/Android/.test(userAgent))
    return /Mobile/.test(userAgent) ? 'Android-telefoon' : 'Android-tablet';
  if (/Windows/.test(userAgent)) return 'Windows-computer';
  if (/Macintosh/.test(userAgent)) return 'Mac';
  if (/CrOS/.test(userAgent)) return 'Chromebook';
  if (/Linux|X11/.test(userAgent)) return 'Linux-computer';
  return 'Telefoon';
}
