import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { bridge } from '@/trpc/bridge';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, { params: await context.params }, bridge().authOptions());
}

export { handle as GET, handle as POST };
