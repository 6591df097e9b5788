import { BoardSkeleton } from '@/features/calendar/board-skeleton';

export default function Loading() {
  return <BoardSkeleton />;
}
