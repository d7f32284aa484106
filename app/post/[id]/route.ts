import type { NextRequest } from "next/server";
import { redirectMoltbookPath } from "@/app/redirect-moltbook-path";

export const GET = async (request: NextRequest, { params }: { params: Promise<{ id: string }> }) =>
  redirectMoltbookPath(request, { kind: "post", key: (await params).id });
