import { redirectMoltbookPath } from "@/app/redirect-moltbook-path";

export const GET = async (_request: Request, { params }: { params: Promise<{ name: string }> }) =>
  redirectMoltbookPath({ kind: "agent", key: (await params).name });
