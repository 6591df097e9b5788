'use client';

/** When not even the frame of the pages stands: nothing here may depend on it. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{ fontFamily: 'system-ui, sans-serif', margin: '20vh auto', maxWidth: '30rem', padding: 24 }}
      >
        <title>Parley</title>
        <h1 style={{ fontSize: '1.5rem' }}>Parley did not load</h1>
        <p>It is our fault, not yours. Nothing you have booked or paid is affected.</p>
        <button type="button" onClick={reset} style={{ font: 'inherit', padding: '8px 16px' }}>
          Try again
        </button>
      </body>
    </html>
  );
}
