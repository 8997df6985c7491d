"""What a site ships, and what it was built with: names, versions, licences and hashes."""
