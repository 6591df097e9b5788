/** A number with its noun: "1 hour", "24 hours". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A percentage as the object of a sentence: "everything", "nothing", "50 %". */
export function share(percentage: number): string {
  if (percentage === 0) return 'nothing';
  return percentage === 100 ? 'everything' : `${percentage} %`;
}
