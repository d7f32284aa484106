/** Gives the reader a file that was made in the page. */
export function download(href: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = fileName;
  link.click();
}

export function downloadText(text: string, fileName: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  download(href, fileName);
  URL.revokeObjectURL(href);
}
