"""The learner's log on disk: schema, writer, migrations, backups, merge and check."""
