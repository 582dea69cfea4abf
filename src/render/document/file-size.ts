/**
 * The size of a file for a download: `33 KB`, `1.2 MB`, in units of 1,000 bytes. The format is the same in both
 * languages.
 */
export function fileSize(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
