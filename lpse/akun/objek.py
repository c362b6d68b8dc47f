"""Rights on single objects (django-guardian), asked for whole sets: one subquery, never a look-up per row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured
from guardian.utils import get_user_obj_perms_model

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import Model, QuerySet

    from lpse.akun.models import Pengguna


def dibagikan_kepada(pengguna: Pengguna | AnonymousUser, izin: str, model: type[Model]) -> QuerySet[Any]:
    """Ids of the objects opened to this person for ``app_label.codename``; use as ``filter(pk__in=…)``.

    Reads the model's own permission table (direct foreign key). Raises: ImproperlyConfigured when the model has only
    guardian's generic table, whose text keys PostgreSQL cannot join by index.
    """
    tabel: Any = get_user_obj_perms_model(model())  # guardian reads only the class of the object
    if tabel.objects.is_generic():
        raise ImproperlyConfigured(f"{model.__name__} tidak punya tabel izin objek sendiri (UserObjectPermissionBase).")
    label, _, kode = izin.partition(".")
    baris: QuerySet[Any] = tabel.objects.filter(
        user_id=pengguna.pk, permission__codename=kode, permission__content_type__app_label=label
    )
    return baris.values("content_object_id")
