import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../process/free-port.mjs";
import { probe, probeOrFail } from "./probe";

test("a port where nothing listens is said to refuse", async () => {
  const url = `postgresql://someone:s3cr3t@127.0.0.1:${await freePort()}/observatory`;
  await expect(probeOrFail(url)).rejects.toThrow(
    /^PostgreSQL at 127\.0\.0\.1:\d+\/observatory does not answer \(connection refused\)\. Check/,
  );
  await expect(probeOrFail(url)).rejects.not.toThrow("s3cr3t");
});

test("a server that takes the connection and says nothing is given up", async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await probe(`postgresql://someone@127.0.0.1:${port}/observatory`, 100)).toEqual({
    words: "does not answer within 0.1 s",
    isTransient: false,
  });
});
