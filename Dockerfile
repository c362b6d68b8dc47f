# syntax=docker/dockerfile:1
# Satu citra untuk web, worker, beat, agent dan langkah migrasi; perannya dipilih oleh argumen deploy/mulai.

# --- 1. Aset tampilan: dari npm yang terkunci ke berkas jadi; Node tidak ikut ke citra akhir ----------------------------
FROM node:22-bookworm-slim AS aset
# Huruf naskah dinas disalin dari sini ke dalam aset; citra yang berjalan tidak memerlukan paketnya.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-urw-base35 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund
# Nama ikon dibaca dari templat dan kode, jadi keduanya ikut.
COPY . .
RUN node static/bangun.mjs /aset/static-vendor

# --- 2. Paket Python: setiap roda diperiksa sidiknya ---------------------------------------------------------------------
FROM python:3.12-slim-bookworm AS paket
RUN python -m venv /opt/venv
COPY requirements/base.txt /tmp/base.txt
RUN /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/base.txt

# --- 3. Citra yang berjalan: tanpa alat bangun, bukan root ---------------------------------------------------------------
FROM python:3.12-slim-bookworm AS jalan
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core restic postgresql-client openssh-client \
        tesseract-ocr tesseract-ocr-ind \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 lpse \
    && useradd --uid 10001 --gid lpse --no-create-home --home-dir /var/lib/lpse --shell /usr/sbin/nologin lpse \
    && install -d -o lpse -g lpse -m 0700 /var/lib/lpse
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=lpse.settings \
    LPSE_MODE=produksi \
    LPSE_VAR=/var/lib/lpse \
    LPSE_ASET=/app/aset \
    LPSE_BIND=0.0.0.0:8000
WORKDIR /app
COPY --from=paket /opt/venv /opt/venv
COPY . .
COPY --from=aset /aset/static-vendor /app/aset/static-vendor
# Rahasia karangan: collectstatic membaca setelan, tetapi tidak menyentuh basis data maupun Redis.
RUN LPSE_HOST=bangun.invalid SECRET_KEY=hanya-untuk-membangun-citra-dan-tidak-pernah-dipakai-berjalan \
    DATABASE_URL=postgres://bangun@127.0.0.1:1/bangun REDIS_URL=redis://127.0.0.1:1/0 \
    python manage.py collectstatic --noinput -v 0 \
    && chmod -R a+rX /app/aset \
    && python -m compileall -q lpse arsip registrasi layanan infrastruktur sekretariat
USER lpse
VOLUME /var/lib/lpse
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=4 \
    CMD ["python", "-m", "lpse.kesehatan.kontainer", "web"]
ENTRYPOINT ["/app/deploy/mulai"]
CMD ["web"]
