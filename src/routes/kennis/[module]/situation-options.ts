/** The situations that a list has something for, to choose one: in the order of their words. */
interface Meant {
  situations?: readonly string[];
}

export function situationOptions(
  items: readonly Meant[],
  words: Readonly<Record<string, string>>
): { value: string; label: string }[] {
  const used = new Set(items.flatMap(({ situations = [] }) => situations));
  return [...used]
    .map((value) => {
      const label = words[value] ?? value;
      return { value, label: label.charAt(0).toUpperCase() + label.slice(1) };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}
