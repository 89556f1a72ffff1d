/** How everything on paper looks: one accent and its tint, on white. The page has the same accent. Hex, without `#`. */
export const colours = {
  ink: '172122',
  quiet: '4B595A',
  accent: '0B5C63',
  tint: 'E6F0F0',
  line: 'D3DDDD',
  paper: 'FFFFFF',
} as const

/** On every machine: where it is missing, Liberation Sans or Helvetica takes its place without moving a line. */
export const typeface = 'Arial'
