/** What answers at an address. Rejects where that is not what was asked for. */
export async function answer(url: string, how: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, how);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
