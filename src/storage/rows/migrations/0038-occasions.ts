import { type Kysely, sql } from 'kysely'

interface Before {
  pulse_asked: { round: string; member: string }
  pulse_round: { id: string; pulse: string }
  pulse_occasion: { pulse: string; member: string; day: number; round: string }
}

/**
 * On which of their days in the job new leaders were asked, by the id of the pulse: a day belongs to the member, and
 * is not asked again in another half-year. Until now it stood among those who were asked, as `<member> day <day>`.
 */
export async function up(db: Kysely<Before>): Promise<void> {
  await db.schema
    .createTable('pulse_occasion')
    .addColumn('pulse', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('round', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pulse_occasion_key', ['pulse', 'member', 'day'])
    .execute()
  const written = await db
    .selectFrom('pulse_asked')
    .innerJoin('pulse_round', 'pulse_round.id', 'pulse_asked.round')
    .select(['pulse_asked.round', 'pulse_asked.member', 'pulse_round.pulse'])
    .where('pulse_asked.member', 'like', '% day %')
    .execute()
  for (const { round, member: line, pulse } of written) {
    const [member = '', day] = line.split(' day ')
    await db
      .insertInto('pulse_occasion')
      .values({ pulse: JSON.parse(pulse).id, member, day: Number(day), round })
      .onConflict((there) => there.doNothing())
      .execute()
  }
  await sql`DELETE FROM pulse_asked WHERE member LIKE '% day %'`.execute(db)
}
