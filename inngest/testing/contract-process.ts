import { createServer } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { createContractFunctions } from "./contract-functions";

/** Serves the contract's functions to a real Inngest server; the contract's test kills this process. Arguments: server's address, port. */
const [baseUrl = "", port = "0"] = process.argv.slice(2);
const client = new Inngest({ id: "observatory-contract", isDev: true, baseUrl, eventKey: "test" });
const functions = createContractFunctions(client, async (id, outcome) => {
  process.send?.({ id, outcome });
});
const server = createServer(serve({ client, functions: Object.values(functions) }));
await new Promise<void>((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
if (!registered.ok) throw new Error(`The functions could not be registered: ${await registered.text()}`);
process.send?.({ id: "launched" });
