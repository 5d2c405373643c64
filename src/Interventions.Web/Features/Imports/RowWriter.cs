using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Interventions.Web.Features.Imports;

/// <summary>Takes the values of a row one after the other, in the order of the columns, as the engine keeps them.</summary>
internal abstract class RowWriter
{
    public abstract void Null();

    public abstract void Text(string text);

    public abstract void Whole(long number);

    public abstract void Small(int number);

    public abstract void Real(double number);

    public abstract void YesOrNo(bool yes);

    public abstract void Day(DateOnly day);

    public abstract void Instant(DateTime at);

    public abstract void Id(Guid id);

    public void TextOrNull(string? text)
    {
        if (text is null)
        {
            Null();
        }
        else
        {
            Text(text);
        }
    }

    public void DayOrNull(DateOnly? day)
    {
        if (day is { } known)
        {
            Day(known);
        }
        else
        {
            Null();
        }
    }

    /// <summary>A value whose kind is not known beforehand.</summary>
    public void Any(object? value)
    {
        switch (value)
        {
            case null:
                Null();
                break;
            case string text:
                Text(text);
                break;
            case long number:
                Whole(number);
                break;
            case int number:
                Small(number);
                break;
            case double number:
                Real(number);
                break;
            case bool yes:
                YesOrNo(yes);
                break;
            case DateOnly day:
                Day(day);
                break;
            case DateTime at:
                Instant(at);
                break;
            case Guid id:
                Id(id);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} is not written.");
        }
    }
}

/// <summary>Into PostgreSQL's binary COPY. Values go into a buffer that the socket takes when it is full, so none of them is waited for.</summary>
internal sealed class CopyWriter(NpgsqlBinaryImporter importer) : RowWriter
{
    public override void Null() => importer.WriteNull();

    public override void Text(string text) => importer.Write(text);

    public override void Whole(long number) => importer.Write(number);

    public override void Small(int number) => importer.Write(number);

    public override void Real(double number) => importer.Write(number);

    public override void YesOrNo(bool yes) => importer.Write(yes);

    public override void Day(DateOnly day) => importer.Write(day);

    public override void Instant(DateTime at) => importer.Write(at);

    public override void Id(Guid id) => importer.Write(id);
}

/// <summary>Into one prepared statement of SQLite, bound by number and written as its provider writes them.</summary>
internal sealed class BoundWriter(sqlite3 handle, sqlite3_stmt statement) : RowWriter
{
    private readonly ArrayBufferWriter<byte> _room = new(1024);
    private int _place;

    public override void Null() => Expect(raw.sqlite3_bind_null(statement, ++_place), raw.SQLITE_OK);

    public override void Text(string text)
    {
        _room.ResetWrittenCount();
        Encoding.UTF8.GetBytes(text, _room);

        // Bytes of which there are none would be bound as null.
        Expect(text.Length == 0 ? raw.sqlite3_bind_text(statement, ++_place, "") : raw.sqlite3_bind_text(statement, ++_place, _room.WrittenSpan), raw.SQLITE_OK);
    }

    public override void Whole(long number) => Expect(raw.sqlite3_bind_int64(statement, ++_place, number), raw.SQLITE_OK);

    public override void Small(int number) => Whole(number);

    public override void Real(double number) => Expect(raw.sqlite3_bind_double(statement, ++_place, number), raw.SQLITE_OK);

    public override void YesOrNo(bool yes) => Expect(raw.sqlite3_bind_int(statement, ++_place, yes ? 1 : 0), raw.SQLITE_OK);

    public override void Day(DateOnly day)
    {
        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        Expect(raw.sqlite3_bind_text(statement, ++_place, text), raw.SQLITE_OK);
    }

    public override void Instant(DateTime at) => Text(at.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public override void Id(Guid id) => Text(id.ToString().ToUpperInvariant());

    /// <summary>Adds the row whose values were given.</summary>
    public void Step()
    {
        Expect(raw.sqlite3_step(statement), raw.SQLITE_DONE);
        Expect(raw.sqlite3_reset(statement), raw.SQLITE_OK);
        _place = 0;
    }

    private void Expect(int answered, int expected)
    {
        if (answered != expected)
        {
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_errcode(handle), raw.sqlite3_extended_errcode(handle));
        }
    }
}
