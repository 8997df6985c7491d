"""What a page's policy stops is an error in the console, in every browser alike."""

STOPPED = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  console.error("stopped by the policy:", effectiveDirective, blockedURI, sample))"""
