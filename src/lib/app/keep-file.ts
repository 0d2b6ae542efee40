/** Hands a file to the browser's downloads, under its own name. */

/** How long a browser may take to begin with a download. */
const BEGUN = 60_000;

export function keepFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}
