import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JsonObject } from "../../lib/moltbook/json";
import { serialiseJson } from "../../lib/moltbook/serialise-json";
import { answerRequest, type DemoAnswer } from "./answer-request";
import type { MoltbookContent } from "./content";
import type { DialectName } from "./dialect";
import { dialectV1 } from "./dialect-v1";
import { dialectV2 } from "./dialect-v2";
import { changeAnswer, type DemoRequest, type Fault, type Faults } from "./faults";
import { createRateWindow } from "./rate-window";

export interface MoltbookServer {
  /** With `/api/v1`. */
  url: string;
  /** The latest requests, oldest first; at most 10,000 are kept. */
  requests: DemoRequest[];
  close(): Promise<void>;
}

export interface MoltbookServerOptions {
  content: MoltbookContent;
  dialect: DialectName;
  /** 0 or none: any free one. */
  port?: number;
  /** The live site allows 60 (v2) or 100 (v1). Here by default so many that nobody waits. */
  rateLimitPerMinute?: number;
  faults?: Faults;
  clock?: () => Date;
}

const base = "/api/v1";
const keptRequests = 10_000;
const html =
  "<!DOCTYPE html><html><head><title>Moltbook</title></head><body><h1>Something went wrong</h1></body></html>";

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { "content-type": type, ...headers });
  response.end(body);
}

const sendJson = (response: ServerResponse, { status, json }: DemoAnswer, headers: Record<string, string>) =>
  send(response, status, "application/json; charset=utf-8", serialiseJson(json), headers);

/** Plays the faults of the transport; false when the answer is still to be sent. */
function playFault(
  fault: Fault | null,
  response: ServerResponse,
  renderError: (status: number) => JsonObject,
): boolean {
  switch (fault?.kind) {
    case "status":
      sendJson(response, { status: fault.status, json: fault.body ?? renderError(fault.status) }, fault.headers ?? {});
      return true;
    case "html":
      send(response, fault.status, "text/html; charset=utf-8", html);
      return true;
    case "redirect":
      send(response, 307, "text/plain", "", { location: fault.to });
      return true;
    case "too_large":
      send(response, 200, "application/json", `{"filler":"${"x".repeat(fault.bytes)}"}`);
      return true;
    case "reset":
      response.destroy();
      return true;
    case "hang":
      return true;
    default:
      return false;
  }
}

/** A Moltbook for reading, on loopback: real HTTP, either dialect, and whatever goes wrong on the live site, when asked to. */
export async function startMoltbookServer(options: MoltbookServerOptions): Promise<MoltbookServer> {
  const { content, faults, clock = () => new Date() } = options;
  const dialect = options.dialect === "v1" ? dialectV1 : dialectV2;
  const rate = createRateWindow(options.rateLimitPerMinute ?? 1_000_000);
  const requests: DemoRequest[] = [];
  let count = 0;

  function handle(incoming: IncomingMessage, response: ServerResponse) {
    const now = clock();
    const url = new URL(incoming.url ?? "/", "http://demo");
    const path = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : null;
    if (path === null) return send(response, 404, "text/html; charset=utf-8", html);
    count += 1;
    const request: DemoRequest = {
      index: count,
      method: incoming.method ?? "GET",
      path,
      query: url.searchParams,
      authorization: incoming.headers.authorization ?? null,
      userAgent: incoming.headers["user-agent"] ?? null,
    };
    requests.push(request);
    if (requests.length > keptRequests) requests.splice(0, keptRequests / 2);

    const renderError = (status: number, message: string) => dialect.renderError(status, message, url.pathname, now);
    const { headers, isOver, resetSeconds } = rate(request.authorization ?? incoming.socket.remoteAddress ?? "", now);
    if (isOver) {
      const json = { ...renderError(429, "Too many requests"), retry_after_seconds: resetSeconds };
      return sendJson(response, { status: 429, json }, { ...headers, "retry-after": String(resetSeconds) });
    }
    if (request.method !== "GET")
      return sendJson(response, { status: 405, json: renderError(405, "Reads only") }, headers);
    const fault = faults?.(request) ?? null;
    if (playFault(fault, response, (status) => renderError(status, "It went wrong"))) return;

    const query = new URLSearchParams(url.searchParams);
    if (fault?.kind === "repeat_page") for (const key of ["cursor", "offset"]) query.delete(key);
    const answer = answerRequest(content, dialect, path, query, now);
    if (!answer) return send(response, 404, "text/html; charset=utf-8", html, headers);
    const text = serialiseJson(changeAnswer(answer.json, fault, request));
    const body =
      fault?.kind === "cut" ? text.slice(0, text.length / 2) : text + (fault?.kind === "trailing" ? fault.bytes : "");
    send(response, answer.status, "application/json; charset=utf-8", body, headers);
  }

  const server = createServer((incoming, response) => {
    try {
      handle(incoming, response);
    } catch (error) {
      send(response, 500, "text/plain", error instanceof URIError ? "bad address" : "the demo failed");
      if (!(error instanceof URIError)) console.error(error);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
