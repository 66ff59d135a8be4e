/** Something that a reader hands in: a file, or text with its kind where the clipboard says it. */
export interface Incoming {
  name: string | null;
  content: Blob | string;
  kind: 'html' | null;
}

/** What a drop or a paste brings: its files, or else its HTML, or else its text. */
export function incomingOf(transfer: DataTransfer | null): Incoming[] {
  if (!transfer) return [];
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  const files = Array.from(transfer.files);
  // Spreadsheets and word processors add a picture of what was copied: the words are meant.
  const pictured = text.trim() !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !pictured)
    return files.map((file) => ({ name: file.name, content: file, kind: null }));
  // Editors wrap plain text in a line or two of markup: only real structure is worth more than the text.
  if (/<(?:p|h[1-6]|article|li|blockquote|table)\b/i.test(html))
    return [{ name: null, content: html, kind: 'html' }];
  return text.trim() ? [{ name: null, content: text, kind: null }] : [];
}

/** Whether a drag carries something that could be brought in. */
export function isIncoming(transfer: DataTransfer | null): boolean {
  return !!transfer?.types.some((type) => type === 'Files' || type.startsWith('text/'));
}
