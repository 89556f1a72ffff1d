declare module 'autocannon' {
  interface Result {
    latency: { p50: number; p99: number }
    requests: { average: number }
    non2xx: number
    errors: number
    timeouts: number
  }
  function autocannon(options: object): Promise<Result>
  export = autocannon
}
