import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import { makeQueryClient } from './query-client.js';
import { makeRouter } from './router.js';
import { startWords } from './words/i18n.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

await startWords();
const queryClient = makeQueryClient();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={makeRouter(queryClient)} />
    </QueryClientProvider>
  </StrictMode>,
);
