import { redirectMoltbookPath } from "@/app/redirect-moltbook-path";

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) =>
  redirectMoltbookPath({ kind: "post", key: (await params).id });
