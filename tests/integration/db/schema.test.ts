import { join } from 'node:path';
import { schemaSql } from '@server/db/migrate';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { testHouse } from '../../helpers/house';
import { onCluster } from '../../helpers/postgres';

const house = testHouse();
const plain = `schema_${Date.now()}`;
const urlOf = (database: string) => inject('cluster').replace('DATABASE', database);

afterAll(() => onCluster(urlOf('postgres'), `DROP DATABASE IF EXISTS ${plain} WITH (FORCE)`));

async function describe(databaseUrl: string): Promise<unknown[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT table_name, column_name, udt_name, is_nullable FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`);
    const enums = await client.query(`
      SELECT typname, string_agg(enumlabel, ',' ORDER BY enumsortorder) AS labels
      FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid JOIN pg_namespace n ON n.oid = typnamespace
      WHERE n.nspname = 'public' GROUP BY 1 ORDER BY 1`);
    return [...rows, ...enums.rows];
  } finally {
    await client.end();
  }
}

test('the migrations make the tables that prisma/schema describes, column by column', async () => {
  await onCluster(urlOf('postgres'), `CREATE DATABASE ${plain}`);
  await onCluster(urlOf(plain), await schemaSql(urlOf(plain), join(process.cwd(), 'prisma', 'schema')));
  expect(await describe(house.databaseUrl)).toEqual(await describe(urlOf(plain)));
});

test.each([
  ['a changed ledger line', `UPDATE ledger_line SET amount = amount + 1`],
  ['a deleted audit row', `DELETE FROM audit`],
  ['an emptied audit', `TRUNCATE audit`],
  ['a changed policy version', `UPDATE policy_version SET note = 'x'`],
])('the database refuses %s', async (_, sql) => {
  const id = house.services.newId();
  await house.db.$transaction([
    house.db.ledgerPosting.create({
      data: {
        id,
        cause: `test:${id}`,
        bookingId: id,
        postedAt: new Date(0),
        lines: {
          create: [
            { account: 'refunds', currency: 'EUR', amount: 5 },
            { account: 'disputes', currency: 'EUR', amount: -5 },
          ],
        },
      },
    }),
    house.db.audit.create({
      data: { subjectKind: 'policy', subjectId: id, actor: 'system', action: 'test', at: new Date(0) },
    }),
  ]);
  await expect(onCluster(house.databaseUrl, sql)).rejects.toThrow('append-only');
});

test('the database refuses a ledger posting that does not balance', async () => {
  const id = house.services.newId();
  const unbalanced = house.db.ledgerPosting.create({
    data: {
      id,
      cause: `test:${id}`,
      bookingId: id,
      postedAt: new Date(0),
      lines: {
        create: [
          { account: 'refunds', currency: 'EUR', amount: 5 },
          { account: 'disputes', currency: 'EUR', amount: -4 },
        ],
      },
    },
  });
  await expect(unbalanced).rejects.toThrow('does not balance');
});
