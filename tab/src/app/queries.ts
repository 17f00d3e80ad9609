import { QueryClient } from '@tanstack/react-query'
import { Refusal } from '../http.ts'

/** How whatever a page asks is asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one however often it is asked; a lost connection may come back.
      retry: (failures, error) => !(error instanceof Refusal) && failures < 2,
      refetchOnWindowFocus: true,
      staleTime: 10_000,
      // Ask in any case: what the browser thinks of its connection is often wrong, and a pause would say nothing.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
