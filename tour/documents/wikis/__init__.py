"""What the readers of wikis share: names of their parts in many languages, licences, closed up sentences. Pure."""
