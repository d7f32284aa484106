import { LoadingState } from "@/components/ui/loading-state";

export default function Loading() {
  return <LoadingState what="the page" rows={8} />;
}
