/** What the server sends, or does to the connection. */
export type Reply = SentReply | { kind: "hang" } | { kind: "reset" };
export type SentReply = { status: number; headers?: Record<string, string> } & (
  | { kind: "json"; body: unknown }
  | { kind: "text"; body: string }
);

export const errorBody = (code: number, message: string, metadata: object = {}) => ({
  error: { code, message, metadata },
});

export const errorReply = (status: number, message: string, metadata: object = {}): Reply => ({
  kind: "json",
  status,
  body: errorBody(status, message, metadata),
});
