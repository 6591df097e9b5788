import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Types are checked by `tsc` of TypeScript 7 on its own, for the whole house at once.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: [
      '@mantine/core',
      '@mantine/dates',
      '@mantine/form',
      '@mantine/hooks',
      '@mantine/notifications',
      '@mantine/schedule',
      '@tabler/icons-react',
    ],
  },
};

export default config;
