/** A public name made from a person's name, to begin with: "Zoë Ó Sé" becomes "zoe-o-se". Empty if nothing fits. */
export function handleFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return plain.length < 3 ? '' : plain;
}
