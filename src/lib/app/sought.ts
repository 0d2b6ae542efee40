/** The words that she goes to, from a hit to the page where they stand: taken by that page, once. */
let sought: string | undefined;

export function seek(text: string): void {
  sought = text;
}

export function takeSought(): string | undefined {
  const text = sought;
  sought = undefined;
  return text;
}
