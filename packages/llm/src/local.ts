/** Whether an address is this machine: the loopback names and addresses, nothing else. */
export function isLocal(url: string): boolean {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
