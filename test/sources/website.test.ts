import { describe, expect, it } from 'vitest'
import { looker } from '../support/looking.ts'
import { webSource } from '../support/web-source.ts'

const site = 'https://kilde.example'
const address = `${site}/nyheter/`
const xml = 'application/xml'

const mapOf = (pages: [string, string?][]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages
    .map(
      ([loc, day]) => `<url><loc>${loc}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`,
    )
    .join('')}</urlset>`

const pageOf = (title: string, text: string) =>
  `<html lang="nb"><head><title>${title} | Kilden</title></head><body><nav>Meny</nav><main><h1>${title}</h1><p>${text}</p></main></body></html>`

async function house(more: Parameters<typeof webSource>[0] = {}) {
  const web = await webSource({
    [`${site}/robots.txt`]: {
      type: 'text/plain',
      body: 'User-agent: *\nDisallow: /nyheter/intern\nCrawl-delay: 3\n',
    },
    [`${site}/sitemap.xml`]: {
      type: xml,
      body: mapOf([
        [`${site}/nyheter/tilskudd`, '2026-11-20'],
        [`${site}/nyheter/intern/lonn`, '2026-11-20'],
        [`${site}/nyheter/gammelt`, '2021-01-01'],
        [`${site}/om-oss`, '2026-11-20'],
        ['https://fremmed.example/nyheter/', '2026-11-20'],
        ['http://kilde.example/nyheter/usikker', '2026-11-20'],
      ]),
    },
    [`${site}/nyheter/tilskudd`]: { body: pageOf('Nytt tilskudd', 'Søknadsfristen er 10. februar 2027.') },
    ...more,
  })
  const { look, pauses } = looker(web)
  const paths = () => web.asked.map(({ path }) => path)
  return { ...web, paths, pauses, look: (room?: number) => look({ kind: 'website', address }, room) }
}

describe('a website', () => {
  it('is read where it is new, lies below the address, and may be read by machine', async () => {
    const { look, paths, pauses } = await house()
    const { texts, dates } = await look()
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/nyheter/tilskudd'])
    expect(pauses).toEqual([3_000])
    expect(texts).toEqual([
      {
        address: `${site}/nyheter/tilskudd`,
        title: 'Nytt tilskudd',
        text: 'Søknadsfristen er 10. februar 2027.',
      },
    ])
    expect(dates[0]).toMatchObject({ kind: 'grant', occurrences: [{ date: '2027-02-10' }] })
  })

  it('is not read again until its map says that a page has changed', async () => {
    const { look, pages, paths } = await house()
    await look()
    expect((await look()).texts).toEqual([])
    expect(paths().filter((path) => path === '/nyheter/tilskudd')).toHaveLength(1)
    pages[`${site}/sitemap.xml`] = { type: xml, body: mapOf([[`${site}/nyheter/tilskudd`, '2026-11-29']]) }
    pages[`${site}/nyheter/tilskudd`] = {
      body: pageOf('Nytt tilskudd', 'Søknadsfristen er 24. februar 2027.'),
    }
    expect((await look()).dates[0]).toMatchObject({ occurrences: [{ date: '2027-02-24' }] })
  })

  it('whose robots.txt forbids it is left alone, and said to', async () => {
    const { look, paths } = await house({
      [`${site}/robots.txt`]: { type: 'text/plain', body: 'User-agent: Taktstokk\nDisallow: /\n' },
    })
    await expect(look()).rejects.toMatchObject({ fault: 'forbidden-by-robots' })
    expect(paths()).toEqual(['/robots.txt'])
  })

  it('whose robots.txt cannot be fetched is left alone; one that has none may be read', async () => {
    const broken = await house({ [`${site}/robots.txt`]: { status: 500 } })
    await expect(broken.look()).rejects.toMatchObject({ fault: 'status-500' })
    const without = await house({ [`${site}/robots.txt`]: { status: 404 } })
    expect((await without.look()).texts).toHaveLength(1)
  })

  it('names its maps in robots.txt, also in several files; those elsewhere are not followed', async () => {
    const { look } = await house({
      [`${site}/robots.txt`]: { type: 'text/plain', body: `Sitemap: ${site}/kart.xml\n` },
      [`${site}/kart.xml`]: {
        type: xml,
        body: `<sitemapindex><sitemap><loc>${site}/kart-1.xml</loc></sitemap></sitemapindex>`,
      },
      [`${site}/kart-1.xml`]: { type: xml, body: mapOf([[`${site}/nyheter/tilskudd`]]) },
    })
    expect((await look()).texts).toHaveLength(1)
    const away = await house({
      [`${site}/robots.txt`]: { type: 'text/plain', body: 'Sitemap: https://fremmed.example/kart.xml\n' },
    })
    await expect(away.look()).rejects.toMatchObject({ fault: 'host-not-allowed' })
  })

  it('with a page that is away or no page gives the others', async () => {
    const { look } = await house({
      [`${site}/sitemap.xml`]: {
        type: xml,
        body: mapOf([
          [`${site}/nyheter/borte`, '2026-11-28'],
          [`${site}/nyheter/bilde`, '2026-11-27'],
          [`${site}/nyheter/flytter`, '2026-11-26'],
          [`${site}/nyheter/tilskudd`, '2026-11-20'],
        ]),
      },
      [`${site}/nyheter/bilde`]: { type: 'image/png', body: 'PNG' },
      [`${site}/nyheter/flytter`]: { status: 302, headers: { location: 'https://192.168.0.1/' } },
    })
    const { texts, passedOver } = await look()
    expect(texts.map(({ title }) => title)).toEqual(['Nytt tilskudd'])
    expect([...passedOver.keys()].sort()).toEqual(['host-not-allowed', 'status-404', 'wrong-type'])
  })

  it('with many pages is read a few at a time, the newest first, and goes on where it was', async () => {
    const many: [string, string][] = Array.from({ length: 25 }, (_, at) => [
      `${site}/nyheter/${at}`,
      `2026-11-${String(at + 1).padStart(2, '0')}`,
    ])
    const { look } = await house({
      [`${site}/sitemap.xml`]: { type: xml, body: mapOf(many) },
      ...Object.fromEntries(many.map(([page], at) => [page, { body: pageOf(`Nr ${at}`, 'Tekst') }])),
    })
    const titles = async () => (await look()).texts.map(({ title }) => title)
    const [first, second] = [await titles(), await titles()]
    expect([first.length, first[0], second[0]]).toEqual([10, 'Nr 24', 'Nr 14'])
    expect((await look(2)).texts).toHaveLength(2)
  })

  it('without a map that is one is a fault', async () => {
    const { look } = await house({ [`${site}/sitemap.xml`]: { type: xml, body: '<html>Nei</html>' } })
    await expect(look()).rejects.toMatchObject({ fault: 'malformed' })
  })
})
