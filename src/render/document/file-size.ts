/** How large a file is, as a reader judges a download: `33 KB`, `1.2 MB`, of 1,000 bytes each. Both languages write it so. */
export function fileSize(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
