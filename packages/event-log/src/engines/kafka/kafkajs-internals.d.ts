/** The names of Kafka's error codes; kafkajs itself makes its errors with this. */
declare module 'kafkajs/src/protocol/error.js' {
  export function createErrorFromCode(code: number): Error;
}
