import type { Member, Role } from '../../people/member.ts'

/** `anybody`: unknown askers too. `members`: whoever the register knows. `staff`: the council's own people. */
const circles = {
  anybody: undefined,
  members: ['leader', 'adviser', 'editor', 'administrator'],
  staff: ['adviser', 'editor', 'administrator'],
  advisers: ['adviser', 'administrator'],
} as const satisfies Record<string, readonly Role[] | undefined>
type Circle = keyof typeof circles

/** Every address of the page, and who may use it. The one place where this is decided. */
export const whoMay = {
  'GET /page/:version/:name': 'anybody',
  'GET /': 'anybody',
  'POST /ask': 'anybody',
  'GET /accessibility': 'anybody',
  'GET /login': 'anybody',
  'POST /login': 'anybody',
  'GET /login/start': 'anybody',
  'GET /login/return': 'anybody',
  'POST /logout': 'anybody',

  'GET /pulse': 'members',
  'POST /pulse': 'members',
  'GET /deadlines': 'members',
  'POST /deadlines': 'members',
  'GET /year-wheel': 'members',
  'POST /year-wheel': 'members',
  'GET /start-pack': 'members',
  'POST /start-pack': 'members',
  'GET /self-check': 'members',
  'POST /self-check': 'members',
  'GET /my-data': 'members',
  'POST /my-data': 'members',

  'GET /questions': 'staff',
  'GET /questions/:file': 'staff',
  'GET /tickets': 'advisers',
  'POST /tickets': 'advisers',
  'GET /tickets/:file': 'advisers',
  'GET /pulses': 'staff',
  'GET /pulses/:file': 'staff',
  'GET /map': 'staff',
  'GET /map/:file': 'staff',
  'GET /dates': 'staff',
  'POST /dates': 'staff',
  'GET /dates/:file': 'staff',
  'GET /documents': 'staff',
  'GET /documents/:file': 'staff',
  'GET /members': 'staff',
  'GET /members/:file': 'staff',
  'GET /delivery': 'staff',
  'GET /delivery/:file': 'staff',
  'GET /quality': 'staff',
  'GET /quality/:file': 'staff',
} as const satisfies Record<string, Circle>

export type AddressName = keyof typeof whoMay
const isName = (name: string): name is AddressName => name in whoMay
export const addressNames: AddressName[] = Object.keys(whoMay).filter(isName)

/** The pages of members and of the council that have a link of their own, in this order. */
export const memberPages = [
  '/pulse',
  '/deadlines',
  '/year-wheel',
  '/start-pack',
  '/self-check',
  '/my-data',
] as const
export const councilPages = [
  '/questions',
  '/tickets',
  '/pulses',
  '/map',
  '/dates',
  '/documents',
  '/members',
  '/delivery',
  '/quality',
] as const
export type PagePath = (typeof memberPages)[number] | (typeof councilPages)[number]

export function may(member: Member | undefined, name: AddressName): boolean {
  const roles: readonly Role[] | undefined = circles[whoMay[name]]
  return roles === undefined || (member !== undefined && roles.includes(member.role))
}
