/** What a judge is shown, as far as the stand-in reads it. Texts are in the form in which they were shown. */
export interface ShownSubject {
  nonce: string;
  kind: string;
  title: string;
  link: string;
  text: string;
}

/**
 * Finds nonce and subject in the parts of the user's message, the way a careful model would: the nonce from the head alone, the subject
 * between the delimiters that carry it. null: this is no judging prompt. Nothing inside the data is taken for more than data.
 */
export function readPrompt(parts: readonly string[]): ShownSubject | null {
  const [head, ...rest] = parts;
  const nonce = /^Nonce of this call: (\w+)$/m.exec(head ?? "")?.[1];
  const kind = /^Subject: an? (\w+) by /m.exec(head ?? "")?.[1] ?? "text";
  if (!nonce) return null;
  const open = `<<<SUBJECT ${nonce}>>>\n`;
  const close = `\n<<<END SUBJECT ${nonce}>>>`;
  const block = rest.find((part) => part.startsWith(open) && part.endsWith(close))?.slice(open.length, -close.length);
  return block === undefined ? null : { nonce, kind, ...readBlock(block) };
}

/** A title may hold line ends, and an author may forge the lines between the fields: the first ones count. */
function readBlock(block: string): Pick<ShownSubject, "title" | "link" | "text"> {
  const post = /^Author: [^\n]*\nTitle: ([\s\S]*?)\nOutbound link: ([^\n]*)\nText:\n([\s\S]*)$/.exec(block);
  if (post) return { title: post[1] ?? "", link: post[2] === "none" ? "" : (post[2] ?? ""), text: post[3] ?? "" };
  return { title: "", link: "", text: /^Author: [^\n]*\nText:\n([\s\S]*)$/.exec(block)?.[1] ?? block };
}
