// @ts-check
import { createServer } from "node:net";

/** A port of the loopback address that nothing listens on now. @returns {Promise<number>} */
export const freePort = () => listenOnce(0, "127.0.0.1");

/**
 * Listens for a moment, to see whether that can be done.
 * @param {number} port 0: any
 * @param {string} host
 * @returns {Promise<number>} rejects with the system's error
 */
export function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
