import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { answerChat } from "./answer-chat";
import { type ChatRequest, chatRequest } from "./chat-request";
import type { Fault } from "./faults";
import { keyInfo, modelList } from "./pricing";
import { errorReply, type Reply } from "./reply";

/** A call to /chat/completions as it came in. */
export interface ModelCall {
  authorization: string | null;
  body: ChatRequest;
}

export interface ModelServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** How long the model thinks before each answer. */
  latencyMs?: number;
  /** Asked once a call, counted from 0; null is a good answer. */
  fault?: (index: number, call: ModelCall) => Fault | null;
  /** How many calls to keep for whoever asks; the oldest go first. */
  keepCalls?: number;
}

export interface ModelServer {
  /** With /api/v1. */
  url: string;
  /** The latest calls, oldest first. */
  requests: readonly ModelCall[];
  counts: Readonly<{ calls: number; inFlight: number; mostInFlight: number; priceLists: number }>;
  close(): Promise<void>;
}

const maxRequestBytes = 4_000_000;

/** The stand-in model as a real HTTP server on the loopback address, speaking as much of OpenRouter's API as a judge needs. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const requests: ModelCall[] = [];
  const counts = { calls: 0, inFlight: 0, mostInFlight: 0, priceLists: 0 };
  const closing = new AbortController();
  // Every call that is being thought about listens to it.
  setMaxListeners(0, closing.signal);

  const chat = async (request: IncomingMessage): Promise<Reply> => {
    const text = await readBody(request);
    const parsed = text === null ? null : chatRequest.safeParse(parseJson(text)).data;
    if (text === null || !parsed) return errorReply(400, "The request is not a chat completion.");
    const call: ModelCall = { authorization: request.headers.authorization ?? null, body: parsed };
    requests.push(call);
    if (requests.length > (options.keepCalls ?? 1_000)) requests.shift();
    const fault = options.fault?.(counts.calls++, call) ?? null;
    await sleep(options.latencyMs ?? 0, undefined, { signal: closing.signal }).catch(() => {});
    return answerChat(parsed, `gen-${createHash("sha256").update(text).digest("hex").slice(0, 24)}`, fault);
  };
  const route = async (request: IncomingMessage): Promise<Reply> => {
    switch (`${request.method} ${request.url?.split("?")[0]}`) {
      case "POST /api/v1/chat/completions":
        counts.inFlight += 1;
        counts.mostInFlight = Math.max(counts.mostInFlight, counts.inFlight);
        return chat(request).finally(() => {
          counts.inFlight -= 1;
        });
      case "GET /api/v1/models":
        counts.priceLists += 1;
        return { kind: "json", status: 200, body: modelList };
      case "GET /api/v1/key":
        return { kind: "json", status: 200, body: keyInfo };
      default:
        return errorReply(404, "No such path.");
    }
  };

  const server = createServer((request, response) => {
    route(request).then(
      (reply) => send(reply, request, response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The model server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/api/v1`,
    requests,
    counts,
    async close() {
      closing.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if (reply.kind === "hang") return;
  if (reply.kind === "reset") return void request.socket.resetAndDestroy();
  const isJson = reply.kind === "json";
  response.writeHead(reply.status, { "content-type": isJson ? "application/json" : "text/html", ...reply.headers });
  response.end(isJson ? JSON.stringify(reply.body) : reply.body);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxRequestBytes) return null;
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
