/** As the shop's own pictures: a ground, a light behind the goods and a shadow below. */
function ground(name: string): string {
  const hue = [...name].reduce((sum, character) => sum + character.charCodeAt(0) * 47, 0) % 360
  return `<rect width="400" height="400" fill="hsl(${hue} 45% 92%)"/><circle cx="200" cy="196" r="150" fill="#fff" opacity=".5"/><ellipse cx="200" cy="318" rx="110" ry="11" fill="#3b3a30" opacity=".16"/>`
}

export async function pictureOf(name: string): Promise<string | null> {
  const { icons } = await import('@iconify-json/fluent-emoji-flat')
  const icon = icons.icons[name]
  return icon === undefined
    ? null
    : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${ground(name)}<svg x="100" y="96" width="200" height="200" viewBox="0 0 32 32">${icon.body}</svg></svg>`
}
