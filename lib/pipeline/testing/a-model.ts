import { onTestFinished } from "vitest";
import { type ModelServer, type ModelServerOptions, startModelServer } from "../../../demo/model/start-model-server";

/** The stand-in model over real HTTP, closed when the test ends. */
export async function aModel(options: ModelServerOptions = {}): Promise<ModelServer> {
  const model = await startModelServer({ fault: () => null, ...options });
  onTestFinished(model.close);
  return model;
}
