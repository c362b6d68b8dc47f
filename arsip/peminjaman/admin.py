"""The Kepala's face of this duty."""
