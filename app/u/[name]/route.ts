import type { NextRequest } from "next/server";
import { redirectMoltbookPath } from "@/app/redirect-moltbook-path";

export const GET = async (request: NextRequest, { params }: { params: Promise<{ name: string }> }) =>
  redirectMoltbookPath(request, { kind: "agent", key: (await params).name });
